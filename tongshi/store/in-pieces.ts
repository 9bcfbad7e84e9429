/** Rows in pieces that fit into one statement of either engine. */
export function inPieces<T>(rows: readonly T[], size = 200): T[][] {
  const pieces: T[][] = []
  for (let at = 0; at < rows.length; at += size) pieces.push(rows.slice(at, at + size))
  return pieces
}
