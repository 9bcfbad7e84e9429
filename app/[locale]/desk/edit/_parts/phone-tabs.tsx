'use client'
import {useTranslations} from 'use-intl'
import {Icon} from '../../_parts/icon.tsx'
import parts from './phone-tabs.module.css'

/** What a phone shows at a time. */
export type PhoneTab = 'units' | 'edit' | 'page' | 'reference'

const tabs = [
  {id: 'units', icon: 'menu'},
  {id: 'edit', icon: 'pencil'},
  {id: 'page', icon: 'file'},
  {id: 'reference', icon: 'search'},
] as const

type Props = Readonly<{tab: PhoneTab; setTab: (tab: PhoneTab) => void; count: number}>

/** On a phone every function stands behind one of four keys at the bottom. */
export function PhoneTabs({tab, setTab, count}: Props) {
  const words = useTranslations('editor')
  return (
    <nav className={parts.tabs} aria-label={words('partsOfEditor')}>
      {tabs.map(({id, icon}) => (
        <button
          key={id}
          type="button"
          aria-current={tab === id ? 'page' : undefined}
          onClick={() => setTab(id)}
        >
          <Icon name={icon} />
          {words(`tab-${id}`)}
          {id === 'reference' && count > 0 ? ` ${count}` : null}
        </button>
      ))}
    </nav>
  )
}
