export type { Message } from './text/features.ts'
export { judgeLabels, type Judged } from './text/judge-labels.ts'
export { openClassifier } from './text/text-model.ts'
export { trainClassifier, type Example } from './text/train-classifier.ts'
