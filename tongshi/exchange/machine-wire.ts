/** What a machine is asked: texts as `writeMarkup` writes them. */
export type MachineQuestion = Readonly<{
  texts: readonly string[]
  /** BCP 47. */
  source: string
  /** BCP 47. */
  target: string
  /** Terms that the texts hold, and what they are called in the target. */
  terms: readonly Readonly<{source: string; target: string}>[]
}>

/** What the service wants to know about who asks. */
export type MachineAccess = Readonly<{key?: string | undefined; model?: string | undefined}>

/** A request of HTTP, below the address of the service. */
export type MachineRequest = Readonly<{
  path: string
  headers: Readonly<Record<string, string>>
  body: string
}>

/** How a kind of service is spoken to. */
export type MachineWire = Readonly<{
  /** Texts that go into one request at most. */
  texts: number
  /** UTF-16 code units of all of them at most. */
  characters: number
  write: (question: MachineQuestion, access: MachineAccess) => MachineRequest
  /** The translations in order; nothing where the answer is of another shape. */
  read: (answer: unknown, question: MachineQuestion) => readonly string[] | undefined
}>
