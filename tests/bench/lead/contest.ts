/** Both sides of a piece of work, ready to be measured. Each call does the whole work once. */
export type Sides = Readonly<{
  /** Milliseconds of processor time, user and system, of all processes that took part. */
  own: () => number | Promise<number>
  /** The same of the peer. */
  peer: () => number | Promise<number>
  close?: () => unknown
}>

/** A piece of work that we and a peer do on the same data. */
export type Contest = Readonly<{
  /** What is done, with its size. */
  work: string
  /** Who else does it, with its version. */
  peer: string
  /**
   * Make the data and start what is to be measured.
   *
   * @throws MissingPeer where the peer or the data is not on this machine.
   */
  open: () => Sides | Promise<Sides>
}>

/** A peer or its data is not here; the message says how to get it. */
export class MissingPeer extends Error {}
