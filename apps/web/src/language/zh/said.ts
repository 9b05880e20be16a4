import type en from '../en/said.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  title: '公开言论',
  sub: '每一说法均以发言者自己的措辞列出。所言从不改变所为。',
  on: '事项：',
  all: '全部',
  none: '截至屏幕所示日期，本对话中尚未引述任何公开言论。请连同确切措辞、日期和地点引述：<code>alternat act statement.cite</code>。',
  onQuestion: '关于{question}',
  onQuestionNow: '关于{question}：{relation}',
  turnHow: '一方的立场即其对该问题的最新说法；答案与前一次不同的说法即为转折。',
  noAnswer: '尚无答复。',
  unchangedSince: '自{day}起未变。',
  quoted: '“{words}”',
  changed: '改变方向',
  claimLine:
    '{span}{timed, select, no {} other {，{hour}}}{precision, select, day {} unnamed {（来源未注明日期）} week {（该周某日）} month {（该月某日）} other {（该年某日）}} · {speaker}，{capacity} · {hand, select, first {第一手} other {第二手}}{room, select, unknown {} in {，在场} other {，不在场}}{second, select, no {} other { · 第二来源 †}}',
  againstActs:
    '与本事项的行动对照：{how, select, supported {有行动佐证} none {记录中没有行动} other {有行动表明并非如此}}。',
  citedHow: '依引述所载；其中所含的答案由引述者认定。',
  otherLanes: '其他方面的言论',
  otherLane:
    '{lane, select, side {一方} legislature {立法机构} other {其他}}{whose, select, none {} other {，{side}}}，{day}：{speaker}。{summary}',
  links: '言论之间的关联',
  link: '{from} <b>{rel, select, revises {修正} contradicts {相矛盾于} denies {否认} other {佐证}}</b> {to} – 由{side}关联',
  'will be established': '将设立',
  'agreed to establish': '同意设立',
  explore: '探讨',
  discussed: '已讨论',
  'would start': '将启动',
  decided: '已决定',
  'cannot happen': '不可能实现',
  'never formalised': '从未正式确定',
  'may still be pursued': '仍可继续推进',
  'in effect': '实行中',
  'accepted the denial': '接受否认',
  denied: '否认',
  acknowledged: '承认',
  'consultations agreed': '同意磋商',
  other: '其他措辞',
})
