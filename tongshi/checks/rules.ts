import {ambiguousSymbol} from './ambiguous-symbol.ts'
import {bracketBalance} from './bracket-balance.ts'
import {codeParity} from './code-parity.ts'
import {contradictoryBound} from './contradictory-bound.ts'
import {conversionBasis} from './conversion-basis.ts'
import {dateAmbiguous} from './date-ambiguous.ts'
import {dateValue} from './date-value.ts'
import {doubledMark} from './doubled-mark.ts'
import {doubledWord} from './doubled-word.ts'
import {endMark} from './end-mark.ts'
import {factLiteral} from './fact-literal.ts'
import {factParity} from './fact-parity.ts'
import {figureForm} from './figure-form.ts'
import {gluedName} from './glued-name.ts'
import {hanLatinSpace} from './han-latin-space.ts'
import {hanVariant} from './han-variant.ts'
import {icuArgumentParity} from './icu-argument-parity.ts'
import {icuBranchParity} from './icu-branch-parity.ts'
import {icuPluralSet} from './icu-plural-set.ts'
import {icuSelectKeys} from './icu-select-keys.ts'
import {icuSkeletonParity} from './icu-skeleton-parity.ts'
import {impossibleDecrease} from './impossible-decrease.ts'
import {latinSpace} from './latin-space.ts'
import {lengthLimit} from './length-limit.ts'
import {lengthRatio} from './length-ratio.ts'
import {linkParity} from './link-parity.ts'
import {manySourcesOne} from './many-sources-one.ts'
import {markWidth} from './mark-width.ts'
import {nameVariants} from './name-variants.ts'
import {oneSourceMany} from './one-source-many.ts'
import {orgName} from './org-name.ts'
import {percentSpace} from './percent-space.ts'
import {personForm} from './person-form.ts'
import {personMissing} from './person-missing.ts'
import {personTitle} from './person-title.ts'
import {personUnverified} from './person-unverified.ts'
import {quantityBound} from './quantity-bound.ts'
import {quantityChange} from './quantity-change.ts'
import {quantityMissing} from './quantity-missing.ts'
import {quantityUnit} from './quantity-unit.ts'
import {quantityUnread} from './quantity-unread.ts'
import {quantityValue} from './quantity-value.ts'
import {quoteStyle} from './quote-style.ts'
import {rangeDash} from './range-dash.ts'
import type {CatalogueRule, PairRule, TextRule} from './rule.ts'
import {shortRange} from './short-range.ts'
import {spellingVariety} from './spelling-variety.ts'
import {straySpace} from './stray-space.ts'
import {surnameLast} from './surname-last.ts'
import {tagDeclared} from './tag-declared.ts'
import {tagParity} from './tag-parity.ts'
import {targetEmpty} from './target-empty.ts'
import {targetStale} from './target-stale.ts'
import {targetUnchanged} from './target-unchanged.ts'
import {termForbidden} from './term-forbidden.ts'
import {termRequired} from './term-required.ts'
import {undatedDay} from './undated-day.ts'
import {wrongLanguage} from './wrong-language.ts'

/** What is asked of every text, source or target. */
export const textRules: readonly TextRule[] = [
  ambiguousSymbol,
  bracketBalance,
  contradictoryBound,
  conversionBasis,
  dateAmbiguous,
  doubledMark,
  doubledWord,
  factLiteral,
  figureForm,
  gluedName,
  hanLatinSpace,
  hanVariant,
  icuPluralSet,
  impossibleDecrease,
  latinSpace,
  markWidth,
  percentSpace,
  personForm,
  personTitle,
  quoteStyle,
  rangeDash,
  shortRange,
  straySpace,
  surnameLast,
  termForbidden,
  undatedDay,
]

/** What is asked of every target beside its source. */
export const pairRules: readonly PairRule[] = [
  codeParity,
  dateValue,
  endMark,
  factParity,
  icuArgumentParity,
  icuBranchParity,
  icuSelectKeys,
  icuSkeletonParity,
  lengthLimit,
  lengthRatio,
  linkParity,
  orgName,
  personMissing,
  quantityBound,
  quantityChange,
  quantityMissing,
  quantityUnit,
  quantityUnread,
  quantityValue,
  tagDeclared,
  tagParity,
  targetEmpty,
  targetStale,
  targetUnchanged,
  termRequired,
  wrongLanguage,
]

/** What is asked of a whole catalogue or document. */
export const catalogueRules: readonly CatalogueRule[] = [
  manySourcesOne,
  nameVariants,
  oneSourceMany,
  personUnverified,
  spellingVariety,
]
