/** What the parser waited for, by the kind of its error; ICU's own words. */
const expectations: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: '}',
  EMPTY_ARGUMENT: '{name}',
  MALFORMED_ARGUMENT: '{name} of letters, digits and _',
  EXPECT_ARGUMENT_TYPE: 'number, date, time, plural, selectordinal or select',
  INVALID_ARGUMENT_TYPE: 'number, date, time, plural, selectordinal or select',
  EXPECT_ARGUMENT_STYLE: 'the name of a format or a skeleton after the comma',
  INVALID_NUMBER_SKELETON: 'a number skeleton such as ::compact-long',
  INVALID_DATE_TIME_SKELETON: 'the name of a date format',
  EXPECT_NUMBER_SKELETON: 'a number skeleton after ::',
  EXPECT_DATE_TIME_SKELETON: 'the name of a date format',
  UNCLOSED_QUOTE_IN_ARGUMENT_STYLE: "a closing '",
  EXPECT_SELECT_ARGUMENT_OPTIONS: ', other {…}',
  EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE: 'a whole number after offset:',
  INVALID_PLURAL_ARGUMENT_OFFSET_VALUE: 'a whole number after offset:',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'other {…}',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'other {…}',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: '{…} after the select key',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: '{…} after the plural category',
  INVALID_PLURAL_ARGUMENT_SELECTOR: 'a plural category or =0, =1 …',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'each plural category once',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'each select key once',
  MISSING_OTHER_CLAUSE: 'other {…}',
  INVALID_TAG: '<name>…</name> without attributes',
  INVALID_TAG_NAME: '<name>…</name>',
  UNMATCHED_CLOSING_TAG: 'the closing tag of the tag opened last',
  UNCLOSED_TAG: 'a closing tag',
}

/** Name what an ICU parser error of this kind expected; a skeleton's own complaint becomes "a valid skeleton". */
export function syntaxExpected(kind: string): string {
  return expectations[kind] ?? 'a valid skeleton'
}
