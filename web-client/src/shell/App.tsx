import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { BoardPage } from '../emergency/board/BoardPage';
import { RoomPage } from '../emergency/room/RoomPage';
import { Layout } from './Layout';
import { NotFoundPage } from './NotFoundPage';

const LoginPage = lazy(() => import('../accounts/login/LoginPage'));
const SignUpPage = lazy(() => import('../accounts/signup/SignUpPage'));
const SocialSignUpPage = lazy(() => import('../accounts/social/SocialSignUpPage'));
const ResetPage = lazy(() => import('../accounts/reset/ResetPage'));
const OwnArea = lazy(() => import('../accounts/own/OwnArea'));
const InvitationPage = lazy(() => import('../accounts/invitations/InvitationPage'));
const FirstOperatorPage = lazy(() => import('../accounts/invitations/FirstOperatorPage'));
const TeamPage = lazy(() => import('../accounts/team/TeamPage'));
const InquiryDeskPage = lazy(() => import('../operations/InquiryDeskPage'));
const OpsArea = lazy(() => import('../operations/console/OpsArea'));
const SearchPage = lazy(() => import('../hospitals/search/SearchPage'));
const HospitalPage = lazy(() => import('../hospitals/detail/HospitalPage'));
const BookPage = lazy(() => import('../reservations/book/BookPage'));
const QuickPage = lazy(() => import('../reservations/quick/QuickPage'));
const WorkArea = lazy(() => import('../reservations/staff/WorkArea'));
const MyReservationsPage = lazy(() => import('../reservations/own/MyReservationsPage'));
const NoticesPage = lazy(() => import('../reservations/notices/NoticesPage'));
const PrivacyPage = lazy(() => import('../operations/PrivacyPage'));
const AboutDataPage = lazy(() => import('../emergency/feed/AboutDataPage'));

export function App() {
  return (
    <Layout>
      <Suspense fallback={null}>
        <Routes>
          <Route path="/" element={<BoardPage />} />
          <Route path="/er" element={<ToBoard />} />
          <Route path="/er/:hpid" element={<RoomPage />} />
          <Route path="/hospitals" element={<SearchPage />} />
          <Route path="/hospitals/quick" element={<QuickPage />} />
          <Route path="/hospitals/:hpid" element={<HospitalPage />} />
          <Route path="/hospitals/:hpid/book" element={<BookPage />} />
          <Route path="/work/*" element={<WorkArea />} />
          <Route path="/me/reservations" element={<MyReservationsPage />} />
          <Route path="/me/notices" element={<NoticesPage />} />
          <Route path="/about-data" element={<AboutDataPage />} />
          <Route path="/privacy" element={<PrivacyPage />} />
          <Route path="/login" element={<LoginPage />} />
          <Route path="/signup" element={<SignUpPage />} />
          <Route path="/signup/social" element={<SocialSignUpPage />} />
          <Route path="/reset-password" element={<ResetPage />} />
          <Route path="/my/*" element={<OwnArea />} />
          <Route path="/invitation" element={<InvitationPage />} />
          <Route path="/first-operator" element={<FirstOperatorPage />} />
          <Route path="/ops/*" element={<OpsArea />} />
          <Route path="/ops/team" element={<TeamPage />} />
          <Route path="/ops/inquiries" element={<InquiryDeskPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </Layout>
  );
}

function ToBoard() {
  return <Navigate to={{ pathname: '/', search: useLocation().search }} replace />;
}
