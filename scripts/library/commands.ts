/** The commands of the package, by the script that each runs: those that work on any project's files. */
export const commands: Readonly<Record<string, string>> = {
  'check-catalogues': 'checks translations beside their sources',
  'compare-quantities': 'whether two texts say the same figures, line by line',
  'normalise-quantities': 'figures of Chinese or English text as exact values, line by line',
  'normalise-names': 'written names, running text or characters, line by line',
  'align-units': 'which block of a Markdown file became which after an edit',
  'find-terms': 'terms and names of a term base, line by line',
  'search-memory': 'searches a translation memory, line by line',
  'validate-xliff': 'validates XLIFF 2.0 and 2.1',
}
