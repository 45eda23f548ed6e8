<?php
/**
 * Sets the cookie of the visitor's choice once more, exactly as the browser sent it, for what remains of its time.
 *
 * Safari forgets within seven days what a script has set as a cookie, and keeps what the site's own server sets. Call it before the page's
 * first output: `require 'renew-choice.php'; renew_choice();`. It sets nothing where there is no choice, or where it has run out.
 *
 * @param string $name               `cookieName` of the page's configuration.
 * @param int    $ask_again_after    `askAgainAfterDays` of the page's configuration.
 * @param string $domain             `cookieDomain` of the page's configuration; empty for this host alone.
 */
function renew_choice(string $name = 'consent-mobiplus', int $ask_again_after = 180, string $domain = ''): void
{
    // As it was sent: PHP's $_COOKIE would decode it.
    preg_match_all('/(?:^|; ?)' . preg_quote($name, '/') . '=([^;]*)/', $_SERVER['HTTP_COOKIE'] ?? '', $found);
    $values = array_unique($found[1]);
    // `1.`, the day, the answers, and where something was granted a reference and an order number.
    $number = '[1-9]\d{0,8}';
    $answer = "[a-z][a-z0-9-]*=[ynsY]$number(?:-[1-9]\d{0,3})?";
    if (count($values) !== 1 || strlen($values[0]) > 4096 || !preg_match("/^1\.($number)\.$answer(?:&$answer)*(?:\.v_[\w-]{22}\.(?:0|$number))?$/D", $values[0], $choice)) {
        return;
    }
    $today = intdiv(time(), 86400);
    $days = min((int) $choice[1] + $ask_again_after - $today, $ask_again_after);
    if ((int) $choice[1] > $today + 1 || $days <= 0) {
        return;
    }
    setrawcookie($name, $values[0], [
        'expires' => time() + $days * 86400,
        'path' => '/',
        'domain' => $domain,
        'secure' => ($_SERVER['HTTPS'] ?? '') !== '' && $_SERVER['HTTPS'] !== 'off',
        'httponly' => false,
        'samesite' => 'Lax',
    ]);
    // A page with one visitor's choice must not be another's.
    header('Cache-Control: private', false);
    header('Vary: Cookie', false);
}
