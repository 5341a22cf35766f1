import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { BoardPage } from '../emergency/board/BoardPage';
import { RoomPage } from '../emergency/room/RoomPage';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';

const AboutDataPage = lazy(() => import('../emergency/feed/AboutDataPage'));

export function App() {
  return (
    <Layout>
      <Suspense fallback={null}>
        <Routes>
          <Route path="/" element={<BoardPage />} />
          <Route path="/er" element={<ToBoard />} />
          <Route path="/er/:hpid" element={<RoomPage />} />
          <Route path="/about-data" element={<AboutDataPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </Layout>
  );
}

function ToBoard() {
  return <Navigate to={{ pathname: '/', search: useLocation().search }} replace />;
}
