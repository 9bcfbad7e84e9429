const order = ['units', 'source', 'target', 'acts', 'page', 'reference']

/** Move the focus to the next part of the editor that is shown: units, source, target, acts, page, reference. */
export function cycleZones(step: 1 | -1): void {
  const zones = order
    .flatMap(name => [...document.querySelectorAll<HTMLElement>(`[data-zone="${name}"]`)])
    .filter(zone => zone.offsetParent !== null)
  const at = zones.findIndex(zone => zone.contains(document.activeElement))
  const zone = zones[(at + step + zones.length) % zones.length]
  const inside = zone?.querySelector<HTMLElement>(
    '[contenteditable="true"], [aria-current], summary, button:not([disabled]), a[href]',
  )
  const wanted = inside ?? zone
  wanted?.focus()
}
