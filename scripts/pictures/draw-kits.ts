import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {readZip} from '#exchange/read-zip.ts'
import type {Office} from './join-desk.ts'
import {openAlive} from './open-alive.ts'
import type {Draw} from './picture.ts'
import type {Studio} from './studio.ts'
import {takePicture} from './take-picture.ts'

/** An announcement whose facts are all verified and whose translation is final, so that its kit is sealed. */
const slug = 'customs-fast-lane'

/** Draw the page of a sealed kit at the desk, and the first page of its PDF in both languages. */
export async function drawKits(studio: Studio, {chenWei}: Office, draw: Draw): Promise<void> {
  let built: Promise<Buffer> | undefined
  const zip = () => (built ??= buildKit(chenWei))
  for (const [suffix, locale] of [
    ['en', 'en'],
    ['zh', 'zh-Hans'],
  ] as const) {
    await draw(`kit-page-${suffix}`, async file => {
      await zip()
      await openAlive(chenWei.page, `/${locale}/kits/${slug}`)
      return takePicture(chenWei.page, file)
    })
    await draw(`kit-pdf-${suffix}`, async file => {
      const name = `${locale}/release.pdf`
      const {parts} = readZip(await zip(), part => part === name)
      return drawPdf(studio, parts.get(name)!, file)
    })
  }
}

type Job = Readonly<{id: string; state: string; file: string | null}>

/** Build the kit as a press office does, wait for it and fetch the archive. */
async function buildKit({page, call}: Office['chenWei']): Promise<Buffer> {
  let {job} = await call<{job: Job}>('POST', '/kits', {slug})
  while (job.state === 'building') {
    await page.waitForTimeout(200)
    job = (await call<{job: Job}>('GET', `/kits/jobs/${job.id}`)).job
  }
  if (job.file === null) throw new Error(`The kit of ${slug} was not built: ${JSON.stringify(job)}`)
  return (await page.request.get(`/api/v1/kits/files/${job.file}`)).body()
}

/** The first page of a PDF as PDF.js paints it in Chromium, on the grey of a desk. */
async function drawPdf(studio: Studio, pdf: Uint8Array, file: string): Promise<number> {
  const page = await studio.page({viewport: {width: 860, height: 1180}})
  const script = readFileSync(fileURLToPath(import.meta.resolve('unpdf/pdfjs')), 'utf8')
  const address = 'https://pictures.example/'
  await page.route(`${address}**`, route =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({body: script, contentType: 'text/javascript'})
      : route.fulfill({body: '<body style="margin:0;background:#e4e8e7">', contentType: 'text/html'}),
  )
  await page.goto(address)
  await page.evaluate(async base64 => {
    const {getDocument} = await import(/* @vite-ignore */ `${location.href}pdfjs.mjs`)
    const data = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    const first = await (await getDocument({data}).promise).getPage(1)
    const viewport = first.getViewport({scale: 1.375})
    const canvas = document.createElement('canvas')
    Object.assign(canvas, {width: viewport.width, height: viewport.height})
    canvas.style.cssText = 'display:block;margin:8px auto'
    document.body.append(canvas)
    await first.render({canvas, canvasContext: canvas.getContext('2d'), viewport}).promise
  }, Buffer.from(pdf).toString('base64'))
  const size = await takePicture(page, file)
  await page.context().close()
  return size
}
