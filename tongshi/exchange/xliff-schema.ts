/** Namespace names of XLIFF 2 and what may stand in its files. */
export const spaces = {
  xlf: 'urn:oasis:names:tc:xliff:document:2.0',
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
  gls: 'urn:oasis:names:tc:xliff:glossary:2.0',
  fs: 'urn:oasis:names:tc:xliff:fs:2.0',
  mda: 'urn:oasis:names:tc:xliff:metadata:2.0',
  res: 'urn:oasis:names:tc:xliff:resourcedata:2.0',
  slr: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
  val: 'urn:oasis:names:tc:xliff:validation:2.0',
  its: 'http://www.w3.org/2005/11/its',
  itsm: 'urn:oasis:names:tc:xliff:itsm:2.1',
  ctr: 'urn:oasis:names:tc:xliff:changetracking:2.0',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const

/** Short name of a namespace as the specification writes it; nothing where it is an extension's. */
export const prefixOf: ReadonlyMap<string, string> = new Map(
  Object.entries(spaces).map(([prefix, uri]) => [uri, prefix]),
)

/** What one element may hold: the tables of XLIFF 2.1, chapters 4 and 5. */
export type ElementRule = Readonly<{
  /** Children in order: `a b? c+ d* (e|f)+`; `other*` is any element of another namespace. */
  children: string
  /** `name` or `name!` (required), then `:type`; types are keys of `valueTypes`. */
  attributes: string
  /** May text stand among the children? */
  mixed?: true
  /** Attributes of other namespaces: `any`, those of the Format Style and Size Restriction modules, or none. */
  foreign?: 'any' | 'codes'
}>

const hints = 'canCopy:yesNo canDelete:yesNo canReorder:reorder'
const inline = '(cp|ph|pc|sc|ec|mrk|sm|em)*'
const marker = 'id!:nmtoken translate:yesNo type:marker ref:uri value'
const code = `${hints} canOverlap:yesNo copyOf:nmtoken dataRef:nmtoken dir:dir disp equiv isolated:yesNo subFlows:nmtokens subType:own type:code`
const held = 'canResegment:yesNo translate:yesNo srcDir:dir trgDir:dir xml:space:space'

const core: Readonly<Record<string, ElementRule>> = {
  xliff: {
    children: 'file+',
    attributes: 'version!:version srcLang!:language trgLang:language xml:space:space',
    foreign: 'any',
  },
  file: {
    children: 'skeleton? other* notes? (unit|group)+',
    attributes: `id!:nmtoken original ${held}`,
    foreign: 'any',
  },
  skeleton: {children: 'other*', attributes: 'href', mixed: true},
  group: {
    children: 'other* notes? (unit|group)*',
    attributes: `id!:nmtoken name type:own ${held}`,
    foreign: 'any',
  },
  unit: {
    children: 'other* notes? originalData? (segment|ignorable)+',
    attributes: `id!:nmtoken name type:own ${held}`,
    foreign: 'any',
  },
  segment: {
    children: 'source target?',
    attributes: 'id:nmtoken canResegment:yesNo state:state subState:own',
  },
  ignorable: {children: 'source target?', attributes: 'id:nmtoken'},
  notes: {children: 'note+', attributes: ''},
  note: {
    children: '',
    attributes: 'id:nmtoken appliesTo:side category priority:priority',
    mixed: true,
    foreign: 'any',
  },
  originalData: {children: 'data+', attributes: ''},
  data: {children: 'cp*', attributes: 'id!:nmtoken dir:dir xml:space:preserve', mixed: true},
  source: {children: inline, attributes: 'xml:lang:language xml:space:space', mixed: true},
  target: {children: inline, attributes: 'xml:lang:language xml:space:space order:positive', mixed: true},
  cp: {children: '', attributes: 'hex!:hex'},
  ph: {
    children: '',
    attributes: `id!:nmtoken ${hints} copyOf:nmtoken disp equiv dataRef:nmtoken subFlows:nmtokens subType:own type:code`,
    foreign: 'codes',
  },
  pc: {
    children: inline,
    attributes: `id!:nmtoken ${hints} canOverlap:yesNo copyOf:nmtoken dispStart dispEnd equivStart equivEnd dataRefStart:nmtoken dataRefEnd:nmtoken subFlowsStart:nmtokens subFlowsEnd:nmtokens subType:own type:code dir:dir`,
    mixed: true,
    foreign: 'codes',
  },
  sc: {children: '', attributes: `id!:nmtoken ${code}`, foreign: 'codes'},
  ec: {children: '', attributes: `id:nmtoken startRef:nmtoken ${code}`, foreign: 'codes'},
  mrk: {children: inline, attributes: marker, mixed: true, foreign: 'any'},
  sm: {children: '', attributes: marker, foreign: 'any'},
  em: {children: '', attributes: 'startRef!:nmtoken'},
}

const issue =
  'version locQualityIssueType locQualityIssueComment locQualityIssueSeverity locQualityIssueProfileRef locQualityIssueEnabled'
const provenance =
  'version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef'

/** Elements by `prefix:local`; those of the core by local name. */
export const elementRules: Readonly<Record<string, ElementRule>> = {
  ...core,
  'mtc:matches': {children: 'mtc:match+', attributes: ''},
  'mtc:match': {
    children: 'mda:metadata? originalData? source target other*',
    attributes:
      'id:nmtoken matchQuality:percent matchSuitability:percent origin ref!:uri reference:yesNo similarity:percent subType:own type:match',
    foreign: 'any',
  },
  'gls:glossary': {children: 'gls:glossEntry+', attributes: ''},
  'gls:glossEntry': {
    children: 'gls:term gls:translation* gls:definition? other*',
    attributes: 'id:nmtoken ref:uri',
    foreign: 'any',
  },
  'gls:term': {children: '', attributes: 'source', mixed: true, foreign: 'any'},
  'gls:translation': {children: '', attributes: 'id:nmtoken ref:uri source', mixed: true, foreign: 'any'},
  'gls:definition': {children: '', attributes: 'source', mixed: true, foreign: 'any'},
  'mda:metadata': {children: 'mda:metaGroup+', attributes: 'id:nmtoken'},
  'mda:metaGroup': {
    children: '(mda:metaGroup|mda:meta)+',
    attributes: 'id:nmtoken category appliesTo:held',
  },
  'mda:meta': {children: '', attributes: 'type!', mixed: true},
  'res:resourceData': {children: 'res:resourceItemRef* res:resourceItem*', attributes: ''},
  'res:resourceItemRef': {children: '', attributes: 'id:nmtoken ref!:nmtoken', foreign: 'any'},
  'res:resourceItem': {
    children: 'res:source? res:target? res:reference*',
    attributes: 'mimeType id:nmtoken context:yesNo',
    foreign: 'any',
  },
  'res:source': {children: 'other*', attributes: 'href xml:lang:language', foreign: 'any'},
  'res:target': {children: 'other*', attributes: 'href xml:lang:language', foreign: 'any'},
  'res:reference': {children: '', attributes: 'href! xml:lang:language', foreign: 'any'},
  'slr:profiles': {children: 'slr:normalization? other*', attributes: 'generalProfile storageProfile'},
  'slr:normalization': {children: '', attributes: 'general:normal storage:normal'},
  'slr:data': {children: 'other*', attributes: 'profile!', foreign: 'any'},
  'val:validation': {children: 'val:rule+', attributes: '', foreign: 'any'},
  'val:rule': {
    children: '',
    attributes:
      'isPresent occurs:positive isNotPresent startsWith endsWith existsInSource:yesNo caseSensitive:yesNo normalization:normal disabled:yesNo',
    foreign: 'any',
  },
  'its:locQualityIssues': {children: 'its:locQualityIssue+', attributes: 'xml:id! version'},
  'its:locQualityIssue': {children: '', attributes: issue},
  'its:provenanceRecords': {children: 'its:provenanceRecord+', attributes: 'xml:id! version'},
  'its:provenanceRecord': {children: '', attributes: provenance},
  'ctr:changeTrack': {children: 'ctr:revisions+', attributes: ''},
  'ctr:revisions': {
    children: 'ctr:revision+',
    attributes: 'appliesTo!:nmtoken ref:nmtoken currentVersion:nmtoken',
    foreign: 'any',
  },
  'ctr:revision': {children: 'ctr:item+', attributes: 'author datetime version:nmtoken', foreign: 'any'},
  'ctr:item': {children: '', attributes: 'property!', mixed: true, foreign: 'any'},
}

/** Elements of modules that may stand where the core says `other*`. */
export const placesOfModules: Readonly<Record<string, readonly string[]>> = {
  'mtc:matches': ['unit'],
  'gls:glossary': ['unit'],
  'mda:metadata': ['file', 'group', 'unit', 'mtc:match'],
  'res:resourceData': ['file', 'unit'],
  'slr:profiles': ['file'],
  'slr:data': ['file', 'group', 'unit'],
  'val:validation': ['file', 'group', 'unit'],
  'its:locQualityIssues': ['unit'],
  'its:provenanceRecords': ['file', 'group', 'unit'],
  'ctr:changeTrack': ['file', 'group', 'unit'],
}

/** Attributes that modules put on elements of the core, with their types. */
export const moduleAttributes: Readonly<Record<string, string>> = {
  fs: 'fs:html subFs',
  slr: 'equivStorage sizeInfo sizeInfoRef:nmtoken sizeRestriction storageRestriction',
  its: 'version:version allowedCharacters annotatorsRef localeFilterList localeFilterType:filter locQualityIssueComment locQualityIssueEnabled:yesNo locQualityIssueProfileRef:uri locQualityIssuesRef:uri locQualityIssueSeverity:percent locQualityIssueType:issue locQualityRatingProfileRef:uri locQualityRatingScore:percent locQualityRatingScoreThreshold:percent locQualityRatingVote:integer locQualityRatingVoteThreshold:integer mtConfidence:share org orgRef:uri person personRef:uri provenanceRecordsRef:uri revOrg revOrgRef:uri revPerson revPersonRef:uri revTool revToolRef:uri taClassRef:uri taConfidence:share taIdent taIdentRef:uri taSource termConfidence:share tool toolRef:uri',
  itsm: 'domains lang:language',
  mtc: '',
  gls: '',
  mda: '',
  res: '',
  val: '',
}
