'use client'

type Props = Readonly<{value: string; onChange: (value: string) => void; label: string}>

/** Narrows a list that is on the page already. */
export function FilterBox({value, onChange, label}: Props) {
  return (
    <input
      className="input"
      type="search"
      value={value}
      onChange={event => onChange(event.target.value)}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
    />
  )
}
