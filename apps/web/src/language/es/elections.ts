import type en from '../en/elections.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
