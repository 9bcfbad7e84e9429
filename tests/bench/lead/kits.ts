import {packPdf} from '#kits/pack-pdf.ts'
import {typesetRelease} from '#kits/typeset-release.ts'
import {writeReleaseHtml} from '#kits/write-release-html.ts'
import {descendantTime} from '../descendant-time.ts'
import {makeReleases} from '../kits/make-releases.ts'
import {printWithChromium} from '../kits/print-with-chromium.ts'
import {ownTime} from '../processor-time.ts'
import type {Contest} from './contest.ts'

const printCount = 5

/** A release as PDF, by a typesetter and a browser that both run already; the words change, so that nothing is cached. */
export const kits: readonly Contest[] = ['en', 'zh-Hans'].map(locale => ({
  work: `print ${printCount} releases as tagged PDF, ${locale}`,
  peer: 'Chromium 147, headless',
  open: async () => {
    const chromium = await printWithChromium()
    const release = makeReleases().get(locale)!
    let version = 0
    const next = () => ({...release, coverLine: `${release.coverLine} ${version++}`})
    return {
      own: () =>
        ownTime(() => {
          for (let print = 0; print < printCount; print++) packPdf(typesetRelease(next(), new Map()).pdf!)
        }),
      peer: async () => {
        const pages = Array.from({length: printCount}, () => writeReleaseHtml(next(), new Map()))
        const before = descendantTime(process.pid)
        for (const page of pages) await chromium.print(page)
        return descendantTime(process.pid) - before
      },
      close: chromium.close,
    }
  },
}))
