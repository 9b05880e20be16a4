import type en from '../en/front.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  noDialogue: '此处尚无对话。请以文件包带入：将文件拖放到本方的“记录”栏目，或用命令行导入。',
  noMatter: '没有此事项。',
  noMatterYet: '截至{day}，记录中没有此事项。',
  ownWords: '各方原话，关于{question}',
  formalActs: '<i>提出</i>之外的正式行动：<b>{n, plural, =0 {无} other {#}}</b>。',
  wordsOn: '关于{question}的言论：<b>{relation}</b>。',
  lineHow: '正式行动是确定前两行用词的行动。言论是各方的最近说法，与另一方的说法对照；公开言论不改变行动。',
  acceptable: '何为可接受',
  attached: '保留与期望',
  concerns: '仍未了结的关切',
  elections: '选举',
  tryToSend: '试发情报',
  notYet: '尚未载入记录',
  arrangement: '{title}：{life}',
  arrangementTrend: '{title}：{life}；趋势：{finding}',
  sitDownAs: '代表就座：',
  orReadAs: '或以此身份阅览：',
  readAs: '以此身份阅览：',
  press: '新闻界',
  legislature: '议会',
  yourWords: '您的文字',
  writeAnything: '随意填写：密级标记、地址、散列值。不作保存，也不会发出。',
  send: '发送',
  passed:
    '关卡在这些文字中没有发现问题。它是第三道门，不是第一道：行动还需要封闭式表单和签署的部门，而本页两者皆无。没有发出任何内容。',
  refused: '已拒绝。没有任何内容离开这台机器。',
  asOf: '截至',
  asOfRow: '截至：',
  now: '现在',
})
