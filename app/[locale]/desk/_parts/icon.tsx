/** The desk's drawings, each on a grid of 16 by 16 with lines of 1.5. */
const drawings = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4l3.1 3.1',
  error: 'M5.4 1.75h5.2l3.65 3.65v5.2l-3.65 3.65H5.4L1.75 10.6V5.4zM6 6l4 4M10 6l-4 4',
  warning: 'M8 2.2l6.3 11.3H1.7zM8 6.5v3.2M8 11.6v.2',
  confirmed: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M5.2 8.2l2 2 3.7-4',
  clock: 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M8 4.5V8l2.3 1.4',
  lock: 'M3.75 7.25h8.5v6.5h-8.5zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  comment: 'M2 2.75h12v8.5H8L5 14v-2.75H2z',
  back: 'M10 3L5 8l5 5',
  next: 'M6 3l5 5-5 5',
  down: 'M3.5 6L8 10.5 12.5 6',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  person: 'M8 2.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2M2.8 14a5.2 5.2 0 0 1 10.4 0',
  pencil: 'M2.5 13.5l.8-3.2 7.6-7.6 2.4 2.4-7.6 7.6z',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  plus: 'M8 3v10M3 8h10',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  menu: 'M2 4h12M2 8h12M2 12h12',
  file: 'M4 1.75h5L12.25 5v9.25H4zM9 2v3h3',
  link: 'M6.5 9.5l3-3M7 4.8l1.6-1.6a2.9 2.9 0 0 1 4.1 4.1L11 9M9 11.2l-1.6 1.6a2.9 2.9 0 0 1-4.1-4.1L5 7',
  offline: 'M2 2l12 12M4.5 6.2A6.3 6.3 0 0 1 8 5.1M11.7 6.4A6 6 0 0 0 10 5.5M6.3 9A3 3 0 0 1 8 8.4M8 12v.2',
  undo: 'M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.8 3.5L3 6.5l2.8 3',
  download: 'M8 2v8M4.5 7L8 10.5 11.5 7M2.5 13.5h11',
} as const

/** The name of a drawing. */
export type IconName = keyof typeof drawings

/** A drawing that says nothing by itself: a word stands beside it, so it is hidden from screen readers. */
export function Icon({name, className}: Readonly<{name: IconName; className?: string | undefined}>) {
  return (
    <svg
      className={className}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  )
}
