import { toReporter, toStaff, type CaseEventRow } from './event-shape.ts'

/** Told to the reporter of the moves beyond the straight way. */
export const moveEventsToReporter = {
  merged: toReporter(
    'progress',
    ['number', 'words'],
    [
      '诉求 {number} 与同一件事一起办',
      '[{words}\n]每一步仍会告诉您，由您评价。',
      '【连心】诉求 {number} 与同一件事一起办，每一步仍会告诉您。',
    ],
    [
      'Request {number} is handled with the same matter',
      '[{words}\n]You still hear of every step and rate it.',
      'Lianxin: request {number} is handled with the same matter; you still hear of every step.',
    ],
  ),
  corrected: toReporter(
    'progress',
    ['number', 'unit', 'due'],
    [
      '诉求 {number} 更正了类别或地点',
      '[由{unit}办理][，{due} 前办好]。',
      '【连心】诉求 {number} 更正了类别或地点[，由{unit}办理]。',
    ],
    [
      'Request {number} was corrected',
      '[{unit} handles it][ by {due}].',
      'Lianxin: request {number} was corrected[; {unit} handles it].',
    ],
  ),
  asked: toReporter(
    'receipt',
    ['number', 'words'],
    ['诉求 {number} 请您补充', '[{words}]', '【连心】诉求 {number} 请您补充情况，请打开“我的诉求”或用查询码查看。'],
    [
      'Request {number}: a question to you',
      '[{words}]',
      'Lianxin: a question about request {number}; see "My requests" or use your code.',
    ],
  ),
  more_time_asked: toReporter(
    'progress',
    ['number', 'words'],
    ['诉求 {number} 申请延期', '[{words}\n]等上级批准。', '【连心】诉求 {number} 承办单位申请延期，等上级批准。'],
    [
      'Request {number}: more time asked for',
      '[{words}\n]The level above decides.',
      'Lianxin: the unit asks for more time for request {number}; the level above decides.',
    ],
  ),
  promise_moved: toReporter(
    'progress',
    ['number', 'due', 'words'],
    [
      '诉求 {number} 的办理时限',
      '[{due} 前办好。][\n{words}]',
      '【连心】诉求 {number} 的办理时限有变[，{due} 前办好]。',
    ],
    [
      'Request {number}: its time',
      '[To be done by {due}.][\n{words}]',
      'Lianxin: the time of request {number} changed[; to be done by {due}].',
    ],
  ),
  suspended: toReporter(
    'receipt',
    ['number', 'words'],
    [
      '诉求 {number} 暂时办不了，已挂账',
      '[{words}\n]没有算作解决。',
      '【连心】诉求 {number} 暂时办不了，已挂账，没有算作解决；计划和复查日期可以查看。',
    ],
    [
      'Request {number} is suspended',
      '[{words}\n]It counts as unsolved.',
      'Lianxin: request {number} is suspended and counts as unsolved; its plan and review day can be read.',
    ],
  ),
  ended_for_her: toReporter(
    'receipt',
    ['number', 'words'],
    ['诉求 {number} 经上级批准终止', '[{words}]', '【连心】诉求 {number} 经上级批准终止。'],
    [
      'Request {number} ended',
      'With the approval of the level above. [{words}]',
      'Lianxin: request {number} was ended with the approval of the level above.',
    ],
  ),
  level_changed: toReporter(
    'progress',
    ['number', 'words'],
    ['诉求 {number} 换了一级办理', '[{words}\n]办理时限不变。', '【连心】诉求 {number} 换了一级办理，办理时限不变。'],
    [
      'Request {number} went to another level',
      '[{words}\n]Its time stays.',
      'Lianxin: request {number} went to another level; its time stays.',
    ],
  ),
} as const satisfies Record<string, CaseEventRow>

/** Told to staff of the same moves. */
export const moveEventsToStaff = {
  called_to_help: toStaff(
    'work',
    ['number', 'place', 'words'],
    [
      '{number} 请本单位协办',
      '[{words}\n]{place}。4 个工作小时内应答。',
      '【连心】诉求 {number} 请本单位协办，4 个工作小时内应答。',
    ],
    [
      '{number}: your unit is called to help',
      '[{words}\n]{place}. Answer within 4 working hours.',
      'Lianxin: your unit is called to help with request {number}.',
    ],
  ),
  she_wrote: toStaff(
    'work',
    ['number', 'place'],
    ['{number} 反映人有补充', '{place}', '【连心】诉求 {number} 反映人有补充。'],
    ['{number}: the reporter has added something', '{place}', 'Lianxin: the reporter of {number} has added something.'],
  ),
  pressed: toStaff(
    'work',
    ['number', 'place', 'words'],
    ['{number} 催办或督办', '[{words}\n]{place}', '【连心】诉求 {number} 被催办或督办，请尽快办理。'],
    ['{number} is pressed', '[{words}\n]{place}', 'Lianxin: request {number} is pressed; please see to it.'],
  ),
  late: toStaff(
    'work',
    ['number', 'place'],
    ['{number} 已超期', '{place}', '【连心】诉求 {number} 已超期。'],
    ['{number} is late', '{place}', 'Lianxin: request {number} is late.'],
  ),
  ruled: toStaff(
    'work',
    ['number', 'place', 'words'],
    ['{number} 的申请已裁定', '[{words}\n]{place}', '【连心】诉求 {number} 的申请已裁定。'],
    [
      '{number}: what you asked for is decided',
      '[{words}\n]{place}',
      'Lianxin: what you asked for on {number} is decided.',
    ],
  ),
  waits_for_decision: toStaff(
    'office',
    ['number', 'place', 'words'],
    ['{number} 有申请等待裁定', '[{words}\n]{place}', '【连心】诉求 {number} 有申请等待裁定。'],
    [
      '{number}: something asked for waits for you',
      '[{words}\n]{place}',
      'Lianxin: something asked for on {number} waits for a decision.',
    ],
  ),
  look_there: toStaff(
    'work',
    ['number', 'place', 'words'],
    [
      '{number} 请到现场看看',
      '[{words}\n]{place}。4 个工作小时内。',
      '【连心】诉求 {number} 请到现场看看，4 个工作小时内。',
    ],
    [
      '{number}: please look there',
      '[{words}\n]{place}, within 4 working hours.',
      'Lianxin: please look at request {number} within 4 working hours.',
    ],
  ),
  answer_passes: toStaff(
    'office',
    ['number', 'place'],
    [
      '{number} 有了答复，经过本级',
      '{place}。4 个工作小时内可以提出异议，过时自动通过。',
      '【连心】诉求 {number} 有了答复，4 个工作小时内可以提出异议。',
    ],
    [
      '{number} is answered and passes your level',
      '{place}. You may object within 4 working hours; then it passes.',
      'Lianxin: request {number} is answered; you may object within 4 working hours.',
    ],
  ),
} as const satisfies Record<string, CaseEventRow>
