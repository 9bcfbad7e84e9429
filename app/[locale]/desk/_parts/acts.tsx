'use client'
import {createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState} from 'react'

/** Something that can be done on a page, as the palette offers it. */
export type Act = Readonly<{
  id: string
  name: string
  /** The second key after `Mod+K`, one character. */
  keys?: string
  /** A line of the palette's lower group, in small. */
  hint?: string
  run: () => void
}>

type Registry = Readonly<{
  acts: readonly Act[]
  add: (owner: symbol, acts: readonly Act[]) => void
  remove: (owner: symbol) => void
}>

const Acts = createContext<Registry>({acts: [], add: () => {}, remove: () => {}})

/** Holds what the page's parts offer to the palette. */
export function ActsProvider({children}: Readonly<{children: ReactNode}>) {
  const [held, setHeld] = useState<ReadonlyMap<symbol, readonly Act[]>>(new Map())
  const add = useCallback(
    (owner: symbol, acts: readonly Act[]) => setHeld(before => new Map(before).set(owner, acts)),
    [],
  )
  const remove = useCallback(
    (owner: symbol) =>
      setHeld(before => {
        const after = new Map(before)
        after.delete(owner)
        return after
      }),
    [],
  )
  const registry = useMemo(() => ({acts: [...held.values()].flat(), add, remove}), [held, add, remove])
  return <Acts value={registry}>{children}</Acts>
}

/** What the page offers now. */
export const useRegisteredActs = () => use(Acts).acts

/**
 * Offer acts in the palette while the part is shown.
 *
 * @param acts compared by their ids, names and keys; `run` is always the newest.
 */
export function useActs(acts: readonly Act[]): void {
  const {add, remove} = use(Acts)
  const newest = useRef(acts)
  newest.current = acts
  const print = acts.map(act => [act.id, act.name, act.keys, act.hint].join('\t')).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `print` stands for the acts, whose functions change at every render.
  useEffect(() => {
    const owner = Symbol('acts')
    const stable = newest.current.map(act => ({
      ...act,
      run: () => newest.current.find(({id}) => id === act.id)?.run(),
    }))
    add(owner, stable)
    return () => remove(owner)
  }, [print, add, remove])
}
