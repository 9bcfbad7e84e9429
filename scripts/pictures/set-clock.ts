/**
 * Loaded before the program (`node --import`): its clock starts at `TONGSHI_PICTURE_CLOCK` and runs on from there, so
 * that the days and hours in the pictures are the same whenever they are drawn.
 */
const started = Date.now()
const shown = Date.parse(process.env.TONGSHI_PICTURE_CLOCK ?? '')
const RealDate = Date
const now = () => shown + RealDate.now() - started

if (!Number.isNaN(shown)) {
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, words, self) => Reflect.construct(target, words.length > 0 ? words : [now()], self),
    get: (target, name, self) => (name === 'now' ? now : Reflect.get(target, name, self)),
  })
}
