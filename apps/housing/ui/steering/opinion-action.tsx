import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useToday } from '#ui/county.js';
import type { AboutProject } from '#ui/department.js';
import { OrderButton } from '#ui/order-button.js';
import * as orders from '../orders.data.js';

const WEEK = 7;

/** 批示 on a project: supervised from the start, with a week's time; all of it can be changed. */
export function OpinionAction({ projectCode }: AboutProject): ReactNode {
  const today = useToday();
  const [number] = useState(() => Date.now().toString(36));
  return (
    <OrderButton
      order={orders.giveOpinion}
      params={{}}
      primary
      size="middle"
      initial={{
        opinionId: `PS-${projectCode}-${number}`,
        projectId: projectCode,
        supervise: true,
        lead: 'housing-bureau',
        due: dayjs(today).add(WEEK, 'day'),
      }}
    />
  );
}
