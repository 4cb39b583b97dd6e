/** What kind of work an AI task is, told by the data that it chiefly reads. */
export const taskGroups = [
  { id: 'vision-tasks', zh: '视觉与影像', en: 'Vision and imaging' },
  { id: 'language-tasks', zh: '语言与文档', en: 'Language and documents' },
  { id: 'sound-tasks', zh: '语音与声音', en: 'Speech and sound' },
  { id: 'data-tasks', zh: '数据与预测', en: 'Data and forecasting' },
  { id: 'other-tasks', zh: '设计、科学与机器人', en: 'Design, science, robots' },
] as const

export type TaskGroup = (typeof taskGroups)[number]['id']
