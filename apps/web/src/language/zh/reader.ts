import type en from '../en/reader.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  read: '阅览',
  press: '供新闻界使用',
  pressSub: '哪些可以引用，出自何人，始于何时，以及如何无须询问任何人即可核查。',
  legislature: '供立法机构使用',
  legislatureSub: '行政部门做了什么、没有做什么，仅依据行动逐项列出。',
  noDialogue: '此处尚未进行任何对话。',
  howTo: '如何自行核查',
  download: '下载某一事项的证据文件。',
  open: '打开<page>核查页面</page>。它是单个文件，不建立任何连接；您可以将其保存，在无网络时使用。',
  drop: '将文件拖放到该页面。它会重新计算一切，并显示各方的指纹。',
  compare: '将这些指纹与您通过其他途径（口头、纸面、公报）得到的指纹相核对。',
  absent: '此处没有的内容，是指<i>截至</i>所列检查点<i>记录中没有</i>；这并不证明别处什么也没有发生。',
  formal:
    '{n, plural, other {# 项正式行动}}，其中 {beyond, number} 项超出<i>提出</i>；{open, plural, =0 {记录中没有保留、期望或关切} other {# 项保留、期望或关切}}。',
  evidence: '证据文件',
  latest: '{side}关于{question}：{word}',
  latestBy: '{speaker}，{span}，{hand, select, first {第一手} other {第二手}}',
  between: '对话各方',
  purpose: '宗旨',
  noMandate: '记录中没有授权。',
  intelligence: '拟共享情报的性质',
  noIntelligence: '无：渠道中没有可传递情报的表单，且每个字在发出之前都经关卡审读。',
  enforcement: '执法、伙伴关系',
  outside: '不属于本小组范围。',
  computedFrom: '计算依据',
  logSize: '{log}，大小 {size, number}',
})
