"""A mail server for the tests: Debian's aiosmtpd with STARTTLS and AUTH. Puts each mail that it is given into a folder as JSON."""
import email
import email.policy
import json
import os
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder, port, certificate, key, user, password = sys.argv[1:7]


class Keep:
    def __init__(self):
        self.count = 0
        self.put_off = set()

    # Mechanisms are named without regard to case (RFC 4954); this server knows them in capitals only.
    async def auth_login(self, server, args):
        return await server.auth_LOGIN(server, args)

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.keep(session, envelope, message)
        # Who is called so has a server that takes a mail at the second attempt only, as some do against spam.
        put_off = [to for to in envelope.rcpt_tos if to.startswith("twice") and to not in self.put_off]
        self.put_off.update(put_off)
        return "451 4.7.1 Try again later" if put_off else "250 OK"

    def keep(self, session, envelope, message):
        self.count += 1
        path = os.path.join(folder, f"{os.getpid()}-{self.count}.json")
        with open(path + ".part", "w", encoding="utf-8") as file:
            json.dump({
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "subject": str(message["Subject"]),
                "messageId": str(message["Message-ID"]),
                "text": message.get_body(("plain",)).get_content(),
                "html": message.get_body(("html",)).get_content(),
                "tls": session.ssl is not None,
                "authenticated": session.authenticated,
            }, file)
        os.rename(path + ".part", path)


def authenticate(server, session, envelope, mechanism, auth_data):
    right = auth_data.login.decode() == user and auth_data.password.decode() == password
    return AuthResult(success=right, handled=False)


tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
tls.load_cert_chain(certificate, key)
controller = Controller(
    Keep(), hostname="127.0.0.1", port=int(port), tls_context=tls, require_starttls=True, auth_required=True, authenticator=authenticate)
controller.start()
print("ready", flush=True)
# Whoever started it is gone when this ends.
sys.stdin.read()
controller.stop()
