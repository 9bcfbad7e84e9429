import {checkCodes} from './check-xliff-codes.ts'
import {checkIds} from './check-xliff-ids.ts'
import {checkIts} from './check-xliff-its.ts'
import {checkLanguages} from './check-xliff-languages.ts'
import {checkModules} from './check-xliff-modules.ts'
import {checkReferences} from './check-xliff-references.ts'
import {checkSizes} from './check-xliff-sizes.ts'
import {checkStructure, ruleName} from './check-xliff-structure.ts'
import {ExchangeError} from './exchange-error.ts'
import {childElements, readXml, type XmlElement} from './read-xml.ts'
import {collectProblems, type XliffProblem} from './xliff-problem.ts'
import {spaces} from './xliff-schema.ts'

/**
 * Validate an XLIFF 2.0 or 2.1 document: its tables, its constraints, and those of its modules.
 *
 * @param text the document; a DOCTYPE is a problem and never followed.
 * @param file how problems of XML name it.
 * @returns what is wrong, in the order of the document; nothing where it is valid. Never throws for a wrong document.
 *
 * @example
 *   validateXliff('<xliff/>', 'a.xlf')[0]?.line // 1
 */
export function validateXliff(text: string, file: string): readonly XliffProblem[] {
  try {
    return validateTree(readXml(text, {file}))
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error
    const {line = 1, column = 1, message} = error
    return [{line, column, clause: 'XML 1.0', message}]
  }
}

/** Validate a document that is read already; see `validateXliff`. */
export function validateTree(root: XmlElement): readonly XliffProblem[] {
  const {problems, report} = collectProblems()
  checkStructure(root, report)
  if (ruleName(root) !== 'xliff') return problems
  checkIds(root, report)
  for (const file of childElements(root).filter(child => ruleName(child) === 'file')) {
    checkSkeleton(file, report)
    checkCodes(file, report)
    for (const unit of unitElements(file)) checkSegments(unit, report)
  }
  checkReferences(root, report)
  checkLanguages(root, report)
  checkModules(root, report)
  checkSizes(root, report)
  checkIts(root, report)
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

type Report = ReturnType<typeof collectProblems>['report']

/** A skeleton holds something or says where it is (`#skeleton`). */
function checkSkeleton(file: XmlElement, report: Report): void {
  const skeleton = childElements(file).find(child => ruleName(child) === 'skeleton')
  if (!skeleton) return
  const isEmpty = skeleton.children.length === 0
  const {href} = skeleton.attributes
  if (isEmpty === (href === undefined))
    report(skeleton, '#skeleton', {
      actual: isEmpty ? 'an empty skeleton without href' : 'a skeleton with content and href',
      expected: 'one of the two',
      remedy: 'keep one',
    })
}

/** A unit of nothing but ignorables has nothing to translate (`#unit`). */
function checkSegments(unit: XmlElement, report: Report): void {
  if (!childElements(unit).some(child => ruleName(child) === 'segment'))
    report(unit, '#unit', {actual: 'a unit without <segment>', expected: 'at least one', remedy: 'add it'})
}

function unitElements(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child =>
    child.uri !== spaces.xlf
      ? []
      : child.local === 'unit'
        ? [child]
        : child.local === 'group'
          ? unitElements(child)
          : [],
  )
}
