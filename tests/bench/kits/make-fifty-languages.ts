import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const english = 'AG AU BB BW BZ CA CM CY DK DM FJ GB GH GI GU GY HK IE IL IM IN JE JM KE'.split(' ')
const chinese = 'CN SG MY ID TH VN PH KH LA MM BN AU NZ US CA GB FR DE IT ES NL BE CH AT'.split(' ')

/**
 * Copy a newsroom and give it fifty languages: English and Chinese of as many regions, each with its whole catalogue.
 *
 * @returns the locales of the new newsroom.
 */
export function makeFiftyLanguages(from: string, root: string): string[] {
  cpSync(from, root, {recursive: true})
  const copy = (source: string, locale: string) => {
    cpSync(join(root, 'locales', source), join(root, 'locales', locale), {recursive: true})
    for (const words of ['kits.json', 'reader.json'])
      cpSync(join('locales', source, words), join(root, 'locales', locale, words))
  }
  const meta = (locale: string) =>
    join(root, 'locales', locale, 'announcements', 'customs-fast-lane.meta.json')
  const approved = readFileSync(meta('zh-Hans'), 'utf8')
  for (const region of english) {
    copy('en', `en-${region}`)
    mkdirSync(join(root, 'locales', `en-${region}`, 'announcements'), {recursive: true})
    writeFileSync(meta(`en-${region}`), approved)
  }
  for (const region of chinese) copy('zh-Hans', `zh-Hans-${region}`)
  return [
    'en',
    'zh-Hans',
    ...english.map(region => `en-${region}`),
    ...chinese.map(region => `zh-Hans-${region}`),
  ]
}
