import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {kitFolder, readPublicRegister, readRegister, registerName} from '#kits/kit-register.ts'
import {keyOf} from './manifest.ts'
import type {Section} from './section.ts'

/** Every published kit that everybody may fetch, and their list. @param embargoed slugs that nobody may know yet. */
export function listKits(root: string, embargoed: ReadonlySet<string>): Section[] {
  const folder = kitFolder(root)
  const register = readPublicRegister(folder, embargoed)
  if (!register) return []
  const {body, signature} = register
  const known = Object.entries(readRegister(folder).announcements).filter(([slug]) => !embargoed.has(slug))
  const list: Section = {
    name: 'kits',
    key: keyOf([keyOf(body), signature ? keyOf(signature) : '']),
    make: ({put}) => {
      put(`kits/${registerName}`, body)
      if (signature) put(`kits/${registerName}.sig`, signature)
    },
  }
  const kits = known.flatMap(([, {kits}]) =>
    kits.flatMap(({file, sha256}): Section[] => {
      const path = join(folder, file)
      if (!existsSync(path)) return []
      const {size} = statSync(path)
      return [
        {
          name: `kits/${file}`,
          key: keyOf([sha256, size]),
          make: ({put}) => put(`kits/${file}`, readFileSync(path)),
        },
      ]
    }),
  )
  return [list, ...kits]
}
