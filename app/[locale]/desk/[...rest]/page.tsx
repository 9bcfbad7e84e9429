import {notFound} from 'next/navigation'

/** Whatever else is asked for below the desk. */
export default function Page(): never {
  notFound()
}
