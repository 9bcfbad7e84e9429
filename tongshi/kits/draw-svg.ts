import {readFile} from 'node:fs/promises'
import {initWasm, Resvg} from '@resvg/resvg-wasm'
import {findPackageFile} from './find-package-file.ts'

let ready: Promise<void> | undefined

/**
 * Draw an SVG as PNG; the same drawing gives the same bytes.
 *
 * @param options.fonts whole font files; without them the drawing must hold no text.
 * @param options.width pixels; else as wide as the drawing says.
 */
export async function drawSvg(
  svg: string,
  options: Readonly<{fonts?: readonly Uint8Array[]; family?: string; width?: number}> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= startRenderer()
  await ready
  const {fonts = [], family, width} = options
  const drawing = new Resvg(svg, {
    font: {fontBuffers: [...fonts], ...(family === undefined ? {} : {defaultFontFamily: family})},
    ...(width === undefined ? {} : {fitTo: {mode: 'width', value: width}}),
  })
  const image = drawing.render()
  const png = Uint8Array.from(image.asPng())
  // Both live in WebAssembly memory, which no garbage collector sees.
  image.free()
  drawing.free()
  return png
}

async function startRenderer(): Promise<void> {
  await initWasm(await readFile(findPackageFile('@resvg/resvg-wasm', 'index_bg.wasm')))
}
