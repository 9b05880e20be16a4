import type en from '../en/palette.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  goTo: '转到',
  goToMore: '转到……',
  keys: '按键',
  close: '关闭',
  opening: '正在打开。',
  places: '去处',
  nothingCalled: '没有这个名称的内容。',
  section: '栏目',
  matter: '事项',
  dialogue: '对话',
  toDo: '可办',
  writeNotice: '撰写通知',
  tableNorm: '提交规范',
  stateConduct: '表明对行为的立场',
  raiseConcern: '提出关切',
  declareWatch: '宣布值守',
  keyGo: '按名称转到栏目、事项或表单',
  keyKeys: '这些按键',
  keyDays: '在滑块上：转到前一个或后一个有记录的日子',
  keyEnds: '在滑块上：转到第一天，以及现在',
  keyTab: '转到下一个链接、字段或按钮；页面上的第一个可跳过栏目',
  keyEscape: '关闭已打开的内容，清除筛选',
  gallery: '供开发者使用：<gallery>页面的每个组件及其各种状态</gallery>。',
})
