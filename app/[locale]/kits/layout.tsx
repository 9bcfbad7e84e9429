import type {ComponentProps} from 'react'
import DeskLayout, {generateMetadata as deskMetadata} from '../desk/layout.tsx'

/** Press kits are pages of the desk at an address of their own. */
export default async function KitsLayout(props: ComponentProps<typeof DeskLayout>) {
  return DeskLayout(props)
}

export const generateMetadata = deskMetadata
