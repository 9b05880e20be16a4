import { ACT_FORMATS } from './act-formats.ts'
import type { Format } from './format.ts'
import { TLOG_FORMATS } from './tlog-formats.ts'

/** Every format whose reader answers at once; bundles have a store behind them and a file of their own. */
export const FORMATS: readonly Format[] = [...TLOG_FORMATS, ...ACT_FORMATS]
