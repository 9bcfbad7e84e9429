/** What the parser waited for, by the kind of its error, as it would be written: the same in every language. */
const expectations: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: '}',
  EMPTY_ARGUMENT: '{name}',
  MALFORMED_ARGUMENT: '{name}',
  EXPECT_ARGUMENT_TYPE: 'number | date | time | plural | selectordinal | select',
  INVALID_ARGUMENT_TYPE: 'number | date | time | plural | selectordinal | select',
  EXPECT_ARGUMENT_STYLE: 'percent | day | ::compact-long',
  INVALID_NUMBER_SKELETON: '::compact-long',
  INVALID_DATE_TIME_SKELETON: 'day',
  EXPECT_NUMBER_SKELETON: '::compact-long',
  EXPECT_DATE_TIME_SKELETON: 'day',
  UNCLOSED_QUOTE_IN_ARGUMENT_STYLE: "'",
  EXPECT_SELECT_ARGUMENT_OPTIONS: ', other {…}',
  EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE: 'offset:1',
  INVALID_PLURAL_ARGUMENT_OFFSET_VALUE: 'offset:1',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'other {…}',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'other {…}',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: '{…}',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: '{…}',
  INVALID_PLURAL_ARGUMENT_SELECTOR: 'zero | one | two | few | many | other | =1',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: '1×',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: '1×',
  MISSING_OTHER_CLAUSE: 'other {…}',
  INVALID_TAG: '<name>…</name>',
  INVALID_TAG_NAME: '<name>…</name>',
  UNMATCHED_CLOSING_TAG: '<name>…</name>',
  UNCLOSED_TAG: '</…>',
}

/** Name what an ICU parser error of this kind expected; a skeleton's own complaint gives a sound skeleton. */
export function syntaxExpected(kind: string): string {
  return expectations[kind] ?? '::compact-long'
}
