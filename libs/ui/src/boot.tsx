import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import { chinese } from './chinese.js';
import 'antd/dist/reset.css';
import './page.css';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { ProblemError } from './request.js';
import { Shell } from './shell.js';
import { theme } from './theme.js';

dayjs.locale('zh-cn');

const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => forgetIfSignedOut(error) }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) =>
        count < 2 && !(error instanceof ProblemError && error.status < 500 && error.status !== 202),
    },
  },
});

/** A session that has ended leads to the sign-in; the page's address and drafts stay. */
function forgetIfSignedOut(error: Error): void {
  if (error instanceof ProblemError && error.status === 401) cache.setQueryData(['me'], null);
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <ConfigProvider locale={chinese} theme={theme}>
    <App>
      <QueryClientProvider client={cache}>
        <BrowserRouter>
          <Shell />
        </BrowserRouter>
      </QueryClientProvider>
    </App>
  </ConfigProvider>,
);
