import type en from '../en/score.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  asTable: '以表格方式阅读谱图',
  key: '实心：发言者在场或为第一手。空心：第二手，或不在场。箭头：改变说法。浅色：晚于屏幕所示日期。',
  day: '日期',
  acts: '行动',
  legislature: '议会',
  other: '其他',
  lane: '{name}：',
  several: '{label}（{n, plural, other {# 项行动}}）',
  secondHand: '（第二手或不在场）',
  changed: '（改变说法）',
  wordsMatch: '言论一致',
  noLonger: '自{day}起不再一致',
})
