import type {FigurePart} from '#kits/view-figure.ts'

/** Classes of the parts of a written quantity: the number is large, everything else steps back. */
const classes = {
  bound: 'bound',
  number: 'number',
  scale: 'scale',
  unit: 'bound after',
  currency: 'scale',
  literal: 'scale',
} as const

/** From this many characters on a leading number is set smaller. */
const longNumber = 5

/** A key figure: number large, bound and unit small beside it, in the order of the language. */
export function FigureValue({parts}: {parts: readonly FigurePart[]}) {
  const number = parts.findIndex(part => part.type === 'number')
  return (
    <span className="value">
      {parts.map((part, at) => (
        <span key={at} className={classOf(part, at < number)}>
          {part.value}
        </span>
      ))}
    </span>
  )
}

function classOf({type, value}: FigurePart, isBefore: boolean): string {
  if (type === 'bound' && isBefore) return 'bound before'
  return type === 'number' && value.length >= longNumber ? 'number long' : classes[type]
}
