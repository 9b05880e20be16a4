/** Where the tests stand that the list names: `file: `, to be followed by the name of a test. */

export const TLOG = 'packages/tlog/test/'
export const ACTS = 'packages/acts/test/'
export const NODE = 'apps/node/test/'
export const HERE = `${NODE}adversary/`
export const HOSTILE = `${NODE}bundle/hostile.test.ts: `
export const HEADS = `${HERE}heads.test.ts: `
export const ENTRIES = `${HERE}entries.test.ts: `
export const TRANSPORT = `${HERE}transport.test.ts: `
export const STORAGE = `${HERE}storage.test.ts: `
export const WITNESS = `${NODE}witness/add-checkpoint.test.ts: `
export const ASKED = `${NODE}witness/ask.test.ts: `
export const TRAPS = `${TLOG}traps.test.ts: `
export const VERIFY = `${TLOG}verify.test.ts: `
export const BAD = `${NODE}bundle/bad-acts.test.ts: `
export const JSON_ = `${ACTS}bytes-json.test.ts: `
export const FOLD = `${ACTS}fold-hostile.test.ts: `
export const REJOIN = `${NODE}rollback/rejoin.test.ts: `
export const FORKED = `${NODE}misbehaviour/forked.test.ts: `
export const GUARD = `${NODE}rollback/guard.test.ts: `
