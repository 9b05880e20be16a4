import type en from '../en/design.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  actNotHeld: '未持有该行动',
  erased:
    '文字已由{side}从记录中撤下，{day}：{reason, select, legalOrder {法律命令} spilledSecret {泄露的机密} other {错误}}。',
  erasedOrdered:
    '文字已由{side}从记录中撤下，{day}：{reason, select, legalOrder {法律命令} spilledSecret {泄露的机密} other {错误}}，奉{by}之命。',
  erasedHow: '其所随附的行动保持原样，由此得出的一切亦然；这些文字不再保存于任何地方。',
  where: '位置：{field}',
  code: '代码：{code}',
  reconstruction: '根据公开来源还原，编者：{compiler}。演示密钥。没有任何政府参与。',
  why: '为何显示此项',
  whyShort: '为何',
  noActBears: '记录中没有与此相关的行动。',
  stopIt: '停止',
  undo: '撤销',
  keepItSo: '保持不变',
  copy: '复制',
  copyWhat: '复制{what}',
  copied: '已复制',
  notCopied: '未能复制：请手动选取',
  chooseFile: '选择文件',
  filterTitles: '按标题筛选',
  noneFits: '没有标题包含这些词。',
  actLine:
    '{kind}{by, select, no {} other {，{sides}}}{dated, select, no {} other {，{day}}}，{log} 第 {index, number} 号',
  dropHere: '放置文件处',
})
