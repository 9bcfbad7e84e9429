import type {RightPair} from '../../checks/inject-defects.ts'
export function measurePeers(_: readonly RightPair[]): void {}
