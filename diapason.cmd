@echo off
rem Builds what is missing or stale, then starts Diapason on Windows. Tests and benchmarks run on Linux: see ./diapason.
setlocal disabledelayedexpansion
set "here=%~dp0"
set "command=%~1"
if "%command%"=="--help" goto usage
if "%command%"=="-h" goto usage
if "%command%"=="" goto known
if "%command%"=="--state" goto known
if "%command%"=="--call" goto known
if "%command%"=="--answer" goto known
if "%command%"=="--hangup" goto known
if /i "%command:~0,4%"=="tel:" goto known
if /i "%command:~0,4%"=="sip:" goto known
if /i "%command:~0,5%"=="sips:" goto known
if /i "%command:~0,7%"=="callto:" goto known
if "%command%"=="--headless" goto known
if "%command%"=="demo-call" goto known
if "%command%"=="verify" goto linux
if "%command%"=="bench" goto linux
echo diapason: unknown argument "%command%". Try diapason.cmd --help 1>&2
exit /b 2

:known
set "jdk="
call :try_jdk "%JAVA_HOME%"
for %%j in (javac.exe) do if not "%%~$PATH:j"=="" call :try_jdk "%%~dp$PATH:j.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk*" "%ProgramFiles%\Java\jdk*" "%ProgramFiles%\Microsoft\jdk*") do call :try_jdk "%%~d"
for /d %%d in ("%ProgramFiles%\Zulu\zulu*" "%ProgramFiles%\Amazon Corretto\jdk*" "%USERPROFILE%\.jdks\*") do call :try_jdk "%%~d"
if not defined jdk (
  echo diapason: no JDK 25 or later was found. Install one, for example from https://adoptium.net, and set JAVA_HOME. 1>&2
  exit /b 1
)
set "JAVA_HOME=%jdk%"
set "product=%here%product\target\products\diapason\win32\win32\x86_64"
call :find_launcher
if not defined launcher goto build
call :is_stale
if errorlevel 1 goto build
goto run

:build
echo diapason: building (the first time takes some minutes; details in build.log) 1>&2
call "%here%mvnw.cmd" -f "%here%pom.xml" -DskipTests verify > "%here%build.log" 2>&1 < nul
if errorlevel 1 (
  echo diapason: the build failed, see build.log 1>&2
  exit /b 1
)
call :find_launcher
if not defined launcher (
  echo diapason: the build made no product for Windows, see build.log 1>&2
  exit /b 1
)
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:launcher).LastWriteTimeUtc = [DateTime]::UtcNow"

:run
rem The lines after -vmargs in the product's own file, so that there is one place for them.
set "ini=%product%\eclipse.ini"
if not exist "%ini%" set "ini=%product%\diapason.ini"
set "flags="
set "seen="
for /f "usebackq delims=" %%l in ("%ini%") do call :flag "%%l"
if "%command%"=="--headless" goto headless
if "%command%"=="demo-call" goto demo_call
"%JAVA_HOME%\bin\java" %flags% -jar "%launcher%" -nosplash %*
exit /b %errorlevel%

:headless
rem All arguments together stay as they are after a shift, so what follows the first argument is collected one by one, however many there are.
set "rest="
:next_argument
shift
if "%~1"=="" goto run_headless
set rest=%rest% %1
goto next_argument
:run_headless
"%JAVA_HOME%\bin\java" %flags% -jar "%launcher%" -data @none -nosplash -application org.diapason.remote.command headless%rest%
exit /b %errorlevel%

:demo_call
"%JAVA_HOME%\bin\java" %flags% -jar "%launcher%" -data @none -nosplash -application org.diapason.remote.command %*
exit /b %errorlevel%

:linux
echo diapason: "%command%" runs on Linux, see ./diapason 1>&2
exit /b 2

:usage
echo Diapason, a desktop softphone
echo   diapason.cmd [--state DIR]   build if needed, then open the window, or bring the open one to the front
echo                                options: --call URI (or number^) calls at once; --answer and --hangup do so in the
echo                                open window; a tel:, callto:, sip: or sips: link alone is asked about
echo                                exit codes: 1 it can not be done now, 2 wrong usage, 3 no open window answers
echo   diapason.cmd --headless ...  no window: JSON-RPC on standard input and output (docs/remote.md)
echo                                options: --state DIR, --socket, --loopback, --silent
echo   diapason.cmd demo-call ...   one real call to the built-in demo PBX, without display or sound card
echo                                options: --to 600, --codec opus^|g722^|pcma^|pcmu, --transport udp^|tcp^|tls,
echo                                --seconds 5, --json
echo   diapason.cmd --help          this text
exit /b 0

rem Takes a folder as the JDK if it is one of the release needed: its "release" file says the version.
:try_jdk
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "major="
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "delims=." %%m in ("%%~v") do set "major=%%m"
if not defined major exit /b 0
if %major% GEQ 25 set "jdk=%~f1"
exit /b 0

:find_launcher
set "launcher="
for %%j in ("%product%\plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~fj"
exit /b 0

rem Error level 1: a source, manifest or build file is newer than the product.
:is_stale
powershell -NoProfile -Command "$made = (Get-Item -LiteralPath $env:launcher).LastWriteTimeUtc; $roots = 'bundles', 'features', 'product', 'releng\diapason.target', 'pom.xml', '.mvn' | ForEach-Object { Join-Path $env:here $_ }; $newer = Get-ChildItem -LiteralPath $roots -Recurse -File | Where-Object { $_.FullName.Substring($env:here.Length) -notmatch '\\(target|lib)\\' -and $_.LastWriteTimeUtc -gt $made } | Select-Object -First 1; exit [int]($null -ne $newer)"
exit /b %errorlevel%

:flag
if defined seen set "flags=%flags% %~1"
if "%~1"=="-vmargs" set "seen=yes"
exit /b 0
