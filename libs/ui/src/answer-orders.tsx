import type { paths } from './generated/api.js';
import { ordersOf } from './order.js';

/** What an agency may answer to what it was asked. */
export function answersOf(service: string) {
  const order = ordersOf<paths>(service);
  return {
    corroborate: order('post', '/api/answers/corroborations/{requestId}', {
      title: '答复佐证',
      hint: '只答本机关掌握的事实；答复即入事件库，不可改写。',
      fields: {
        result: {
          kind: 'choice',
          label: '核实结果',
          choices: [
            ['holds', '属实'],
            ['fails', '不属实'],
            ['unknown', '无法核实'],
          ],
        },
        facts: { kind: 'long', label: '所依据的事实' },
        figure: { kind: 'number', label: '数量（如发证数、人数、户数）', optional: true },
      },
    }),
    consent: order('post', '/api/answers/consents/{caseId}', {
      title: '会签同意',
      hint: '仅代表本机关，针对当前案卷版本；案卷有实质变化后须重新会签。',
      fields: { caseRevision: { kind: 'fixed', label: '案卷版本' } },
    }),
    object: order('post', '/api/answers/objections/{caseId}', {
      title: '会签异议',
      danger: true,
      fields: {
        caseRevision: { kind: 'fixed', label: '案卷版本' },
        fact: { kind: 'long', label: '不同意的事实' },
        wouldSatisfy: { kind: 'long', label: '怎样即可同意' },
      },
    }),
    sign: order('post', '/api/answers/tasks/{taskId}/signature', { title: '签收', fields: {} }),
    report: order('post', '/api/answers/tasks/{taskId}/report', {
      title: '反馈办理情况',
      fields: {
        text: { kind: 'long', label: '办理情况' },
        result: {
          kind: 'choice',
          label: '进展',
          choices: [
            ['progress', '正在办理'],
            ['done', '报办结'],
            ['declined', '不属本机关，退回'],
          ],
        },
      },
    }),
  };
}
