import type en from '../en/score.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
