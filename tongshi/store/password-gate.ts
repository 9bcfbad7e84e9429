import {makeGate} from './gate.ts'

/**
 * The gate of this process through which every check of a secret goes. Two are at work at a time, each with 32 MiB and
 * a twentieth of a second of a core, so that a flood of guesses neither fills the memory nor passes a limit that counts
 * only what has failed already.
 */
export const passwordGate = makeGate({atOnce: 2, mostWaiting: 200, mostOfOne: 20, name: 'sign-ins'})
