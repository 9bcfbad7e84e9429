import {type Browser, chromium} from 'playwright-core'
import {unpackChromium} from './unpack-chromium.ts'

/**
 * Open the Chromium that npm brings, headless, with Chinese fonts and without network chatter of its own.
 *
 * Its profile is a temporary folder that `close()` removes; it ends with the test process in any case.
 */
export async function openBrowser(): Promise<Browser> {
  const {executablePath, env} = unpackChromium()
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
    env: {...process.env, ...env},
  })
}
