@echo off
rem Sous Windows, sans make : archive.cmd check, new, import, apercu, build. Tout le reste est dans tasks.py.
setlocal
set PROGRAM=python
where py >nul 2>nul && set PROGRAM=py -3
%PROGRAM% "%~dp0tasks.py" %*
set STATUS=%errorlevel%
if %STATUS%==9009 echo Python est introuvable. Installez-le depuis https://www.python.org/downloads/ puis recommencez.
if "%~1"=="" pause
exit /b %STATUS%
