'use client'
import {useTranslations} from 'use-intl'
import {AskDialog} from '../../_parts/ask-dialog.tsx'
import {Keys} from '../../_parts/keys.tsx'
import parts from './shortcuts-sheet.module.css'

/** Every key of the editor, in the groups in which they are learnt. */
const groups = [
  {
    id: 'save',
    keys: [
      ['Mod+Enter', 'submitNext'],
      ['Mod+Shift+Enter', 'approveNext'],
      ['Mod+S', 'saveDraft'],
      ['Alt+Enter', 'takeFix'],
    ],
  },
  {
    id: 'move',
    keys: [
      ['Alt+Up', 'previous'],
      ['Alt+Down', 'next'],
      ['Alt+Shift+Up', 'previousFinding'],
      ['Alt+Shift+Down', 'nextFinding'],
      ['F6', 'nextZone'],
      ['/', 'filter'],
    ],
  },
  {
    id: 'find',
    keys: [
      ['Mod+K', 'palette'],
      ['Mod+K C', 'copySource'],
      ['Mod+K N', 'nextWork'],
      ['Mod+K 1', 'insertTermKey'],
      ['Mod+K T', 'terms'],
      ['Mod+K F', 'facts'],
      ['Mod+K M', 'commentsHead'],
      ['Mod+K H', 'history'],
      ['{', 'insertByKey'],
      ['<', 'insertTagByKey'],
      ['?', 'shortcuts'],
    ],
  },
] as const

/** The sheet of keys. */
export function ShortcutsSheet({open, close}: Readonly<{open: boolean; close: () => void}>) {
  const words = useTranslations('editor')
  return (
    <AskDialog open={open} close={close} title={words('shortcuts')} wide>
      <div className={parts.groups}>
        {groups.map(({id, keys}) => (
          <section key={id}>
            <h3>{words(`keys-${id}`)}</h3>
            <dl className={parts.keys}>
              {keys.map(([chord, name]) => (
                <div key={chord}>
                  <dt>{words(name)}</dt>
                  <dd>
                    <Keys keys={chord} />
                    <span className="visually-hidden">{chord}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="meta">{words('keysHint')}</p>
    </AskDialog>
  )
}
