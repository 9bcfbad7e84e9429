import {HtmlValidate, StaticConfigLoader} from 'html-validate'

/** Only what the HTML standard itself demands: no rule of taste, none that axe answers better. */
const validator = new HtmlValidate(
  new StaticConfigLoader({root: true, extends: ['html-validate:standard'], elements: ['html5']}),
)

/**
 * Validate a whole page against the HTML standard.
 *
 * @returns one sentence per violation with rule, line and column; empty for a valid page.
 */
export async function validateHtml(html: string): Promise<string[]> {
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, line, column, message}) => `${line}:${column} ${message} (${ruleId})`),
  )
}
