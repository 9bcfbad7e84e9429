'use client'
import {useMemo} from 'react'
import {encode} from 'uqr'
import parts from './account-page.module.css'

/** A QR code, drawn as one path; dark on white in both themes, for cameras read it so. */
export function QrCode({text, label}: Readonly<{text: string; label: string}>) {
  const {size, path} = useMemo(() => {
    const {data, size: side} = encode(text, {border: 0})
    const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    return {size: side, path: squares.join('')}
  }, [text])
  return (
    <svg
      className={parts.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
