import { Alert, Spin } from 'antd';
import { lazy, Suspense, useMemo, type ComponentType, type ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { departments, type Page } from './department.js';
import { Frame } from './frame.js';
import { LoginPage } from './login.page.js';
import { homeOf } from './home.js';
import { NotFoundPage } from './not-found.page.js';
import { hasRole, useUser } from './session.js';

/** Strangers see the sign-in; everyone else the frame with the pages of all departments. */
export function Shell(): ReactNode {
  const { data: user, error, isPending } = useUser();
  const routes = useMemo(
    () => departments.flatMap(({ service, pages }) => pages.map((page) => [service, page] as const)),
    [],
  );
  if (error) return <Alert type="error" showIcon title="平台暂时无法连接" description={error.message} />;
  if (isPending) return <Spin fullscreen description="正在载入" />;
  if (user === null) return <LoginPage />;
  return (
    <Frame user={user}>
      <Suspense fallback={<Spin style={{ display: 'block', marginTop: 80 }} description="正在载入页面" />}>
        <Routes>
          {routes
            .filter(([, { roles }]) => hasRole(user, roles))
            .map(([service, page]) => (
              <Route key={`${service}/${page.path}`} path={`/${service}/${page.path}`} Component={lazily(page)} />
            ))}
          <Route path="/" element={<Navigate to={homeOf(user)} replace />} />
          {departments.map(({ service }) => (
            <Route key={service} path={`/${service}`} element={<Navigate to={homeOf(user)} replace />} />
          ))}
          <Route path="*" element={<NotFoundPage home={homeOf(user)} />} />
        </Routes>
      </Suspense>
    </Frame>
  );
}

const loaded = new Map<Page, ComponentType>();

/** One lazy component per page, however often the shell is drawn. */
function lazily(page: Page): ComponentType {
  const known = loaded.get(page) ?? lazy(async () => ({ default: await page.load() }));
  loaded.set(page, known);
  return known;
}
