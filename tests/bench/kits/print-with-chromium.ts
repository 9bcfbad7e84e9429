import {writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {findPackageFile} from '#kits/find-package-file.ts'
import {openBrowser} from '../../../scripts/chromium/open-browser.ts'

const faces: readonly (readonly [family: string, weight: number, name: string, file: string])[] = [
  ['Source Serif 4', 400, 'source-serif-4', '400Regular/SourceSerif4_400Regular.ttf'],
  ['Source Serif 4', 600, 'source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'],
  ['Source Sans 3', 400, 'source-sans-3', '400Regular/SourceSans3_400Regular.ttf'],
  ['Source Sans 3', 600, 'source-sans-3', '600SemiBold/SourceSans3_600SemiBold.ttf'],
  ['Noto Sans SC', 400, 'noto-sans-sc', '400Regular/NotoSansSC_400Regular.ttf'],
  ['Noto Sans SC', 700, 'noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf'],
]

/** A browser that is already running and prints a page to A4, in the same fonts; each print is a new page. */
export async function printWithChromium(): Promise<{
  print: (html: string) => Promise<number>
  close: () => Promise<void>
}> {
  const browser = await openBrowser()
  const style = faces
    .map(([family, weight, name, file]) => {
      const address = pathToFileURL(findPackageFile(`@expo-google-fonts/${name}`, file))
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${address}"); }`
    })
    .join('\n')
  const path = join(tmpdir(), `print-${process.pid}.html`)
  return {
    print: async html => {
      writeFileSync(path, html.replace('<style>', `<style>${style}\n`))
      // A profile of its own, as a service prints for different people: fonts are read anew.
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(pathToFileURL(path).href, {waitUntil: 'load'})
      await page.evaluate(() => document.fonts.ready.then(() => true))
      const pdf = await page.pdf({format: 'A4', printBackground: true, tagged: true})
      await context.close()
      return pdf.length
    },
    close: () => browser.close(),
  }
}
